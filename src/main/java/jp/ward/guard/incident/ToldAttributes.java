package jp.ward.guard.incident;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.measure.ToldPlaces;

/**
 * By which attributes a place was told, at which she can be written to, rung or found at home. What
 * only narrows down where she is (a municipality, a school, a hospital) burns no letter.
 *
 * <p>INVARIANT: every attribute is decided here. Held by ToldAttributesTest.
 */
final class ToldAttributes {

  private static final Map<Scheme, Set<Attribute>> TELLING =
      Map.of(
          Scheme.ADDRESS,
          EnumSet.of(
              Attribute.CURRENT_ADDRESS,
              Attribute.PARTIAL_ADDRESS,
              Attribute.FUTURE_ADDRESS,
              Attribute.HOUSEHOLD_RECORD, // it carries the address
              Attribute.FACILITY, // she lives there
              Attribute.SHELTER),
          Scheme.PHONE,
          EnumSet.of(Attribute.PHONE_NUMBER),
          Scheme.EMAIL,
          EnumSet.of(Attribute.EMAIL_ADDRESS));

  private ToldAttributes() {}

  /**
   * Takes the places that the reporter names: each says by itself that one of its sort was told.
   */
  static ToldPlaces places(Set<Attribute> disclosed, List<IdentifierRef> named) {
    Set<Scheme> schemes = new HashSet<>();
    TELLING.forEach(
        (scheme, attributes) -> {
          if (attributes.stream().anyMatch(disclosed::contains)) {
            schemes.add(scheme);
          }
        });
    named.forEach(one -> schemes.add(one.scheme()));
    return new ToldPlaces(schemes, named);
  }
}
