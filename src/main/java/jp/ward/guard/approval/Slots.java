package jp.ward.guard.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.directory.Office;
import jp.ward.guard.policy.Condition;

/** Who has to approve, made from the policy's conditions and the measures that matched. */
public final class Slots {

  private Slots() {}

  /** One slot for each condition; for each responsible office, at most one per municipality. */
  public static List<Slot> of(
      List<Condition> conditions, List<MeasureSnapshot> protecting, Office askers) {
    List<Slot> slots = new ArrayList<>();
    for (Condition one : conditions) {
      switch (one.place()) {
        case REQUESTING -> slots.add(slot(one, one.id(), askers.code(), askers.municipality()));
        case CITY, MUNICIPALITY -> slots.add(slot(one, one.id(), null, askers.municipality()));
        case RESPONSIBLE -> slots.addAll(responsible(one, protecting));
      }
    }
    return List.copyOf(slots);
  }

  /** For taking protection away: an officer and a manager of the responsible office. */
  public static List<Slot> forReduction(Office responsible) {
    return List.of(
        new Slot(
            "officer",
            "measure-officer",
            Condition.Place.RESPONSIBLE,
            responsible.code(),
            responsible.municipality(),
            1),
        new Slot(
            "manager",
            "manager",
            Condition.Place.RESPONSIBLE,
            responsible.code(),
            responsible.municipality(),
            1));
  }

  private static List<Slot> responsible(Condition condition, List<MeasureSnapshot> protecting) {
    // What anybody may register at any hour must not lead past the office that keeps the case, so
    // the oldest measure counts, and one that is only applied for last.
    Map<String, String> offices = new TreeMap<>();
    protecting.stream()
        .sorted(
            Comparator.comparing((MeasureSnapshot one) -> one.state() == MeasureState.PROVISIONAL)
                .thenComparing(MeasureSnapshot::id))
        .forEach(one -> offices.putIfAbsent(one.municipality(), one.responsibleOffice()));
    List<Slot> slots = new ArrayList<>();
    offices.forEach(
        (municipality, office) -> {
          int number = slots.size() + 1;
          String id = number == 1 ? condition.id() : condition.id() + "-" + number;
          slots.add(slot(condition, id, office, municipality));
        });
    return slots;
  }

  private static Slot slot(Condition condition, String id, String office, String municipality) {
    return new Slot(
        id, condition.role(), condition.place(), office, municipality, condition.needed());
  }
}
