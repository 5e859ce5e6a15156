package vn.ocop.product.importing;

import vn.ocop.platform.security.Area;
import vn.ocop.product.importing.ImportConsumer.ResultImported;

/** An imported result with the communes of its product and its producer. */
record PlacedResult(ResultImported result, Area product, Area producer) {}
