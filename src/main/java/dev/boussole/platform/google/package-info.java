/** Google Ads: campaign, ad group and ad reports as its website downloads them, in English and French. */
@NullMarked
package dev.boussole.platform.google;

import org.jspecify.annotations.NullMarked;
