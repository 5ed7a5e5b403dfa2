package dev.boussole.platform.export;

import dev.boussole.campaign.Text;

/**
 * A file's format.
 *
 * @param format key of the format
 * @param because what in the file tells it
 */
public record Recognition(String format, Text because) {}
