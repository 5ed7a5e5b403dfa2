package dev.boussole.service.push.mail;

import dev.boussole.setting.ServiceSettings;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails that somebody sends from a page, handed to the server for outgoing mail while they wait. Thread-safe. */
public final class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final @Nullable MailPost post;
    private final Clock clock;

    public Letters(Optional<ServiceSettings.Mail> mail, Clock clock) {
        this.post = mail.map(MailPost::new).orElse(null);
        this.clock = clock;
    }

    /** Whether there is a server for mail. */
    public boolean canSend() {
        return post != null;
    }

    /** The server for outgoing mail did not take a letter. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(MessagingException cause) {
            super(cause);
        }
    }

    /**
     * Waits until the server has taken it, at most a minute.
     *
     * @throws Refused when it does not
     * @throws IllegalStateException when there is no server for mail
     */
    public void send(Letter letter) {
        MailPost server = post;
        if (server == null) {
            throw new IllegalStateException("No server for mail is configured");
        }
        try {
            server.send(letter, clock.instant());
        } catch (MessagingException refused) {
            LOG.warn("A letter to {} was not taken", letter.to().size(), refused);
            throw new Refused(refused);
        }
    }
}
