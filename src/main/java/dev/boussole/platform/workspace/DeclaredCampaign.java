package dev.boussole.platform.workspace;

import dev.boussole.campaign.Campaign;

/** A campaign of the settings, with the rows that are its own and the place where it was declared. */
record DeclaredCampaign(Campaign campaign, CampaignMatch match, Place place) {}
