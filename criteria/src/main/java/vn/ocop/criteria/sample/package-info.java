/** Answers made to order for tests and demonstrations: a wanted total and star level for any form. */
@NullMarked
package vn.ocop.criteria.sample;

import org.jspecify.annotations.NullMarked;
