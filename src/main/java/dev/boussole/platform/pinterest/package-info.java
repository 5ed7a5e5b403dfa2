/**
 * Pinterest Ads: campaign, ad group and ad reports as its website downloads them, by day or for a period that the file does
 * not name. Outbound clicks are clicks to the site; Pin clicks, of which many stay on Pinterest, are all clicks. Names come
 * from another importer's test and from the glossary of the platform's reporting service; no file of the website itself was
 * seen, and the names in other languages are not confirmed.
 */
@NullMarked
package dev.boussole.platform.pinterest;

import org.jspecify.annotations.NullMarked;
