package dev.boussole.web.page.channel;

import dev.boussole.fact.ChannelSpend;
import dev.boussole.service.desk.Snapshot;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The channels of the last workspace that somebody asked about: a slider asks many times. Thread-safe. */
final class KnownChannels {
    private SoftReference<Known> last = new SoftReference<>(null);

    private record Known(Object workspace, LocalDate asOf, List<ChannelSpend> channels) {}

    synchronized List<ChannelSpend> of(Snapshot now) {
        @Nullable Known known = last.get();
        if (known == null
                || known.workspace() != now.workspace()
                || !known.asOf().equals(now.asOf())) {
            known = new Known(
                    now.workspace(),
                    now.asOf(),
                    ChannelSpend.of(
                            now.workspace().account(),
                            now.workspace().campaigns(),
                            now.workspace().history(),
                            now.asOf()));
            last = new SoftReference<>(known);
        }
        return known.channels();
    }
}
