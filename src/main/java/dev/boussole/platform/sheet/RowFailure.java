package dev.boussole.platform.sheet;

import dev.boussole.campaign.Text;

/** Hears why a row cannot be used. */
public interface RowFailure {
    /** @param column its name in the file */
    void at(String column, Text found);
}
