/** The merged OpenAPI document and the page that shows it. */
@NullMarked
package vn.ocop.gateway.docs;

import org.jspecify.annotations.NullMarked;
