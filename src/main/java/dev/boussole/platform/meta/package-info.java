/** Meta Ads Manager: campaigns, ad sets and ads as it exports them, in English, French, Spanish, German, Portuguese and Thai. */
@NullMarked
package dev.boussole.platform.meta;

import org.jspecify.annotations.NullMarked;
