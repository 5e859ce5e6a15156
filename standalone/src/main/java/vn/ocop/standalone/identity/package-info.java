/** Keycloak with the demo realm: the identity provider of an installation on one machine. */
@NullMarked
package vn.ocop.standalone.identity;

import org.jspecify.annotations.NullMarked;
