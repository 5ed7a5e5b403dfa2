package dev.boussole.service.push.mail;

import dev.boussole.setting.ServiceSettings;
import dev.boussole.store.push.StoredDigest;
import jakarta.activation.DataHandler;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Hands a digest to the server for outgoing mail. */
final class MailPost {
    private static final String PATIENCE_MILLIS = "15000";

    private final Session session;
    private final String from;

    MailPost(ServiceSettings.Mail mail) {
        this.from = mail.from();
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", mail.host());
        properties.put("mail.smtp.port", String.valueOf(mail.port()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.put(
                "mail.smtp.starttls.required", String.valueOf(mail.security().equals("starttls")));
        properties.put(
                "mail.smtp.starttls.enable", String.valueOf(mail.security().equals("starttls")));
        properties.put("mail.smtp.ssl.enable", String.valueOf(mail.security().equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", String.valueOf(mail.user().isPresent()));
        this.session = Session.getInstance(properties, authenticator(mail));
    }

    private static @Nullable Authenticator authenticator(ServiceSettings.Mail mail) {
        if (mail.user().isEmpty()) {
            return null;
        }
        String user = mail.user().get();
        String password = mail.password().orElse("");
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        };
    }

    /** @throws MessagingException when the server did not take it */
    void send(StoredDigest digest, Instant now) throws MessagingException {
        MimeMessage message = message(digest, now);
        Transport.send(message);
    }

    MimeMessage message(StoredDigest digest, Instant now) throws MessagingException {
        InternetAddress sender = new InternetAddress(from, false);
        MimeMessage message =
                new Identified(session, "<digest-" + digest.id() + "." + digest.part() + "@" + domain(sender) + ">");
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(digest.owner(), true));
        message.setSubject(DigestText.oneLine(digest.subject()), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", digest.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(digest.text(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(digest.html(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /**
     * A message of its own with a file attached, to several who see each other.
     *
     * @throws MessagingException when the server did not take it
     */
    void send(Letter letter, Instant now) throws MessagingException {
        InternetAddress sender = new InternetAddress(from, false);
        MimeMessage message = new MimeMessage(session);
        message.setFrom(sender);
        for (String address : letter.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        }
        message.setSubject(DigestText.oneLine(letter.subject()), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", letter.language().code());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(letter.file(), letter.type())));
        file.setFileName(letter.fileName());
        file.setDisposition(Part.ATTACHMENT);
        message.setContent(new MimeMultipart("mixed", text, file));
        message.saveChanges();
        Transport.send(message);
    }

    private static String domain(InternetAddress sender) {
        String address = sender.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** A message whose id is the same each time that it is sent. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
