/** A product's passport: its stars, IP rights, rights of use and quality certificates, linked by date. */
@NullMarked
package vn.ocop.certification.passport;

import org.jspecify.annotations.NullMarked;
