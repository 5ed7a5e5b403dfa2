/**
 * TikTok Ads Manager: campaign, ad group and ad reports as its website downloads them, CSV or workbook, by day or for a period
 * that the file does not name. A view of two seconds is kept as {@code videoViews3s}, because TikTok's hook rate is over two
 * seconds; one of six seconds as {@code videoViews}. English and Spanish names come from files that other importers read;
 * French and German ones are those of its website.
 */
@NullMarked
package dev.boussole.platform.tiktok;

import org.jspecify.annotations.NullMarked;
