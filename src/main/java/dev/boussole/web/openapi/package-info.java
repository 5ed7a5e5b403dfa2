/** The description of the API (OpenAPI 3.1): put together from the parts that lie beside the code, and shown. */
@NullMarked
package dev.boussole.web.openapi;

import org.jspecify.annotations.NullMarked;
