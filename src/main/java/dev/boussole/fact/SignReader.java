package dev.boussole.fact;

/** Reads signs of one topic off a campaign. What cannot be known it leaves out. */
@FunctionalInterface
interface SignReader {
    void read(CampaignRecord from, Signs.Builder signs);
}
