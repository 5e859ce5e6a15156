/** The catalogue of open data sets: DCAT 3 as JSON-LD and Turtle, and CSVW metadata of each table. */
@NullMarked
package vn.ocop.statistics.catalogue;

import org.jspecify.annotations.NullMarked;
