/** The page of channels: spend against result, what the next result costs, and what moving budget would do. */
@NullMarked
package dev.boussole.web.page.channel;

import org.jspecify.annotations.NullMarked;
