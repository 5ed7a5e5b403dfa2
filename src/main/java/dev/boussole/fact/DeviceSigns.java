package dev.boussole.fact;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Measure;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well visits on mobile convert beside those on desktop (kpis.md, A25), over the last 30 complete days: conversions of
 * clicks, else orders of sessions. Tablets count among the visits only.
 */
final class DeviceSigns {
    private static final List<String> TABLET = List.of("tablet", "ipad");
    private static final List<String> MOBILE =
            List.of("mobile", "smartphone", "phone", "phones", "android", "téléphone", "telephone");
    private static final List<String> DESKTOP = List.of("desktop", "computer", "ordinateur");

    private DeviceSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        Sum mobile = new Sum();
        Sum desktop = new Sum();
        Sum all = new Sum();
        int lagDays = record.input().account.conversionLagDays();
        for (PartsReading.Part part : record.parts().all()) {
            if (part.breakdown() == Breakdown.DEVICE) {
                Sum kind = kind(part.scope().value(), mobile, desktop);
                all.add(part.days(), lagDays);
                if (kind != null) {
                    kind.add(part.days(), lagDays);
                }
            }
        }
        if (mobile.visits > 0 && desktop.visits > 0) {
            signs.put(Sign.MOBILE_SHARE, mobile.visits / all.visits)
                    .put(Sign.MOBILE_CONVERSIONS, mobile.conversions)
                    .put(Sign.DESKTOP_CONVERSIONS, desktop.conversions);
            if (desktop.conversions > 0) {
                signs.put(Sign.MOBILE_RATIO, mobile.rate() / desktop.rate());
            }
        }
    }

    private static @Nullable Sum kind(String device, Sum mobile, Sum desktop) {
        String name = device.toLowerCase(Locale.ROOT);
        if (TABLET.stream().anyMatch(name::contains)) {
            return null;
        }
        if (DESKTOP.stream().anyMatch(name::contains)) {
            return desktop;
        }
        return MOBILE.stream().anyMatch(name::contains) ? mobile : null;
    }

    private static final class Sum {
        private double visits;
        private double conversions;

        void add(RecentDays days, int lagDays) {
            add(days, lagDays, Measure.CLICKS, Measure.CONVERSIONS);
        }

        private void add(RecentDays days, int lagDays, Measure visit, Measure success) {
            long end = days.asOf() - lagDays;
            Double came = days.sum(visit, end - DeliverySigns.MONTH, end);
            Double stayed = days.sum(success, end - DeliverySigns.MONTH, end);
            if (came != null && stayed != null) {
                visits += came;
                conversions += stayed;
            } else if (visit == Measure.CLICKS) {
                add(days, lagDays, Measure.SESSIONS, Measure.ORDERS);
            }
        }

        double rate() {
            return conversions / visits;
        }
    }
}
