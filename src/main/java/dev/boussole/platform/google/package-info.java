/**
 * Google Ads: campaign, ad group, ad, keyword and search-term reports as its website downloads them, in English, French,
 * Spanish and German.
 */
@NullMarked
package dev.boussole.platform.google;

import org.jspecify.annotations.NullMarked;
