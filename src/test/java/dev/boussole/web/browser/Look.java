package dev.boussole.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked of every page, whatever it shows. */
public final class Look {
    private static final int WIDE = 1280;
    private static final int PHONE = 390;

    private Look() {}

    /**
     * Opens a page in both languages, light and dark, on a screen and on a phone, keeps a picture of each, and requires that
     * axe finds nothing, that the console is silent and that nothing has to be pushed sideways.
     *
     * @param path of the page, with any parameters but {@code lang}
     * @param name of the pictures
     */
    public static void everywhere(Browser browser, LiveSite site, String path, String name) {
        browser.complaints();
        for (String language : new String[] {"en", "fr"}) {
            for (boolean dark : new boolean[] {false, true}) {
                look(browser, site, path, name, language, dark, WIDE);
            }
            look(browser, site, path, name, language, language.equals("fr"), PHONE);
        }
    }

    private static void look(
            Browser browser, LiveSite site, String path, String name, String language, boolean dark, int width) {
        String as = name + "-" + language + "-" + width + (dark ? "-dark" : "-light");
        String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
        browser.open(site.at(address), width, 900, dark);
        assertThat(browser.one("html").getDomAttribute("lang")).as(as).isEqualTo(language);
        browser.shoot(as);
        assertThat(browser.inaccessible()).as(as).isEmpty();
        assertThat(browser.evaluate("return document.documentElement.scrollWidth"))
                .as(as + " width")
                .isEqualTo((long) width);
        assertThat(browser.complaints()).as(as).isEmpty();
    }
}
