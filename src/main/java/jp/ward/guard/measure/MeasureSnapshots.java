package jp.ward.guard.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureSnapshot.Associate;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.registration.MeasureLifecycle;
import jp.ward.guard.registration.RegistrationSide;

/** Puts measures together again from their marks. */
final class MeasureSnapshots {

  private MeasureSnapshots() {}

  /** One snapshot for each measure, in the order of the lines. */
  static List<MeasureSnapshot> of(List<SnapshotLine> lines, LocalDate today) {
    Map<String, List<SnapshotLine>> measures =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    SnapshotLine::id, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    return measures.values().stream().map(measure -> one(measure, today)).toList();
  }

  private static MeasureSnapshot one(List<SnapshotLine> lines, LocalDate today) {
    SnapshotLine any = lines.get(0);
    return new MeasureSnapshot(
        any.id(),
        any.version(),
        MeasureLifecycle.seen(any.state(), any.end(), today),
        any.municipality(),
        any.responsibleOffice(),
        any.registeredAddress(),
        any.addressBurnt(),
        any.nameConcealed(),
        MeasureRow.split(any.concealedOffices()),
        protectedPersons(lines),
        respondents(lines),
        refs(on(lines, RegistrationSide.SAFE)),
        refs(on(lines, RegistrationSide.UNSAFE)));
  }

  private static List<ProtectedPerson> protectedPersons(List<SnapshotLine> lines) {
    return byPerson(on(lines, RegistrationSide.PROTECTED)).values().stream()
        .map(of -> new ProtectedPerson(ProtectedRole.valueOf(of.get(0).kind()), refs(of)))
        .toList();
  }

  private static List<Respondent> respondents(List<SnapshotLine> lines) {
    Map<Integer, List<SnapshotLine>> respondents = byPerson(on(lines, RegistrationSide.RESPONDENT));
    Map<Integer, List<SnapshotLine>> associates = byPerson(on(lines, RegistrationSide.ASSOCIATE));
    // INVARIANT: an associate counts even where nothing is known of the respondent himself.
    // Held by MeasureSnapshotsTest.an_associate_of_an_unknown_respondent_still_counts
    on(lines, RegistrationSide.ASSOCIATE)
        .forEach(line -> respondents.computeIfAbsent(line.ofRespondent(), no -> List.of()));
    List<Respondent> all = new ArrayList<>();
    respondents.forEach(
        (number, marks) ->
            all.add(
                new Respondent(
                    refs(marks),
                    associates.values().stream()
                        .filter(of -> of.get(0).ofRespondent() == number)
                        .map(MeasureSnapshots::associate)
                        .toList())));
    return List.copyOf(all);
  }

  private static Associate associate(List<SnapshotLine> lines) {
    return new Associate(AssociateKind.valueOf(lines.get(0).kind()), refs(lines));
  }

  private static Map<Integer, List<SnapshotLine>> byPerson(List<SnapshotLine> lines) {
    return lines.stream()
        .collect(Collectors.groupingBy(SnapshotLine::personNo, TreeMap::new, Collectors.toList()));
  }

  private static List<SnapshotLine> on(List<SnapshotLine> lines, RegistrationSide side) {
    return lines.stream().filter(line -> line.side() == side).toList();
  }

  private static List<KnownRef> refs(List<SnapshotLine> lines) {
    return lines.stream().map(SnapshotLine::ref).toList();
  }
}
