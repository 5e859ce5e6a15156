/** What follows an ended assessment: the province's choice on a product that the centre returned, and the ministry's order to assess again. */
@NullMarked
package vn.ocop.assessment.followup;

import org.jspecify.annotations.NullMarked;
