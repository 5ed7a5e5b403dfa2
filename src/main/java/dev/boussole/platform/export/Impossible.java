package dev.boussole.platform.export;

import dev.boussole.campaign.Text;

/** What cannot be true in a row, and in which column. */
record Impossible(String column, Text text) {}
