/**
 * Rows of advertising and mail platforms as connectors store them in a warehouse: the programming interfaces' own names,
 * money in millionths, a table for the figures of each level and others for names.
 */
@NullMarked
package dev.boussole.platform.warehouse;

import org.jspecify.annotations.NullMarked;
