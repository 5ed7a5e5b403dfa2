package dev.boussole.platform.warehouse;

/** The moment since when a row of a history holds, as connectors write it. */
final class Version {
    private static final int HOUR = 11;

    private Version() {}

    /** The text so that later moments come later in the order of texts. */
    static String key(String moment) {
        String plain = moment.replace('T', ' ').replace("Z", "");
        boolean oneDigitHour = plain.length() > HOUR + 1 && plain.charAt(HOUR + 1) == ':';
        return oneDigitHour ? plain.substring(0, HOUR) + "0" + plain.substring(HOUR) : plain;
    }
}
