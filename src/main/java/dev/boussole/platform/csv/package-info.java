/** Reading tables out of text files, archives and workbooks: encoding, delimiter, header line, rows, numbers and dates; knows no marketing. */
@NullMarked
package dev.boussole.platform.csv;

import org.jspecify.annotations.NullMarked;
