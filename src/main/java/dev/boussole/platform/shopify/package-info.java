/** Shopify: the export of orders, counted per day without keeping who ordered. */
@NullMarked
package dev.boussole.platform.shopify;

import org.jspecify.annotations.NullMarked;
