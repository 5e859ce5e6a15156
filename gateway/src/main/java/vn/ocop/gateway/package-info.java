/** The one public door: judges each request (path, token, quota) and hands it to its room. It knows no rule of OCOP. */
@NullMarked
package vn.ocop.gateway;

import org.jspecify.annotations.NullMarked;
