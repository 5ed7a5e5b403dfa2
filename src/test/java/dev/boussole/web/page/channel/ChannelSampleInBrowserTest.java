package dev.boussole.web.page.channel;

import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.LiveSite;
import dev.boussole.web.browser.Look;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ChromiumCondition.class)
class ChannelSampleInBrowserTest {
    @Test
    void the_channels_of_the_sample_look_right_everywhere(@TempDir Path folder) {
        try (LiveSite site = LiveSite.sample(folder);
                Browser browser = new Browser()) {
            Look.everywhere(browser, site, "/channels", "channels-sample");
        }
    }
}
