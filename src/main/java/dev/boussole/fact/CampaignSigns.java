package dev.boussole.fact;

import java.util.List;

/** All signs of a campaign, topic by topic. */
final class CampaignSigns {
    private static final List<SignReader> READERS = List.of(
            DeliverySigns::read,
            FlightSpend::read,
            LearningSigns::read,
            ShopSigns::read,
            FormSigns::read,
            TrackingSign::read,
            EmailSigns::read,
            EmailHistory::read,
            SearchSigns::read,
            SocialSigns::read,
            PhoneSigns::read,
            PartSigns::read,
            MonthSigns::read,
            MixSigns::read,
            SegmentFlags::read,
            BackOfficeSigns::read,
            ReachSigns::read,
            ClickPriceSigns::read,
            EventSigns::read,
            EditSigns::read,
            DeviceSigns::read);

    private CampaignSigns() {}

    static Signs of(CampaignRecord record) {
        Signs.Builder signs = new Signs.Builder();
        READERS.forEach(reader -> reader.read(record, signs));
        return signs.build();
    }
}
