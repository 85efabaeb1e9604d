package jp.ward.guard.measure;

import java.util.List;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.registration.RegistrationSide;

/**
 * Which safe destinations of a measure are safe no longer, because an incident told them. What
 * cannot be compared may be the same: an address is kept as a whole, so one that is written
 * otherwise than any of hers takes all of them along.
 */
final class Burning {

  private final List<MeasureIdentifierRow> rows;
  private final ToldPlaces told;

  private Burning(List<MeasureIdentifierRow> rows, ToldPlaces told) {
    this.rows = rows;
    this.told = told;
  }

  /** Picks the marks that go; whoever calls takes them away. */
  static List<MeasureIdentifierRow> of(List<MeasureIdentifierRow> rows, ToldPlaces told) {
    return new Burning(rows, told).gone();
  }

  private List<MeasureIdentifierRow> gone() {
    return rows.stream()
        .filter(row -> row.side == RegistrationSide.SAFE && told.schemes().contains(row.scheme))
        .filter(row -> isAny(row.scheme) || isNamed(row))
        .toList();
  }

  private boolean isNamed(MeasureIdentifierRow safe) {
    return told.named(safe.scheme).stream().anyMatch(one -> one.exact().contains(safe.mark));
  }

  private boolean isAny(Scheme scheme) {
    List<IdentifierRef> named = told.named(scheme);
    return named.isEmpty()
        || scheme == Scheme.ADDRESS && named.stream().anyMatch(one -> !isKnown(one));
  }

  /** Whether it is surely one of the safe addresses, or the home of somebody protected. */
  private boolean isKnown(IdentifierRef address) {
    return rows.stream()
        .filter(row -> row.side == RegistrationSide.SAFE || row.side == RegistrationSide.PROTECTED)
        .anyMatch(row -> address.exact().contains(row.mark));
  }
}
