package dev.boussole.service.push.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells an address of mail from the name of a person. */
public final class MailAddress {
    private static final int LENGTH_MAX = 254;
    /** The usual form, without quotes, comments and line breaks (as HTML's input type email, with a dot in the domain). */
    private static final Pattern USUAL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

    private MailAddress() {}

    public static boolean is(@Nullable String text) {
        return text != null
                && text.length() <= LENGTH_MAX
                && USUAL.matcher(text).matches();
    }
}
