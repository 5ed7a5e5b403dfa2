package dev.boussole.service.push.mail;

import dev.boussole.campaign.Language;
import java.util.List;

/**
 * A mail with a file attached.
 *
 * @param to addresses, one or more
 * @param type media type of the file
 */
public record Letter(
        List<String> to, Language language, String subject, String text, String fileName, String type, byte[] file) {
    public Letter {
        to = List.copyOf(to);
        if (to.isEmpty() || !to.stream().allMatch(MailAddress::is)) {
            throw new IllegalArgumentException("A letter goes to addresses, not to " + to);
        }
    }
}
