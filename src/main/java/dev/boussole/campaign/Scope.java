package dev.boussole.campaign;

/** A campaign, or one part of it: {@code value} names the ad group, creative, landing page ... and is empty for the whole. */
public record Scope(String campaignId, Breakdown breakdown, String value) implements Comparable<Scope> {
    public static Scope campaign(String id) {
        return new Scope(id, Breakdown.CAMPAIGN, "");
    }

    /** The stable name of the scope in identifiers and reports. */
    public String path() {
        return breakdown == Breakdown.CAMPAIGN ? campaignId : campaignId + "/" + breakdown.name() + "/" + value;
    }

    @Override
    public int compareTo(Scope other) {
        int byCampaign = campaignId.compareTo(other.campaignId);
        if (byCampaign != 0) {
            return byCampaign;
        }
        int byBreakdown = breakdown.compareTo(other.breakdown);
        return byBreakdown != 0 ? byBreakdown : value.compareTo(other.value);
    }
}
