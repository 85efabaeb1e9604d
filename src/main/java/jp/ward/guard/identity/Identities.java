package jp.ward.guard.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Municipality;
import jp.ward.guard.identity.IdentifierReading.Understood;
import jp.ward.guard.kernel.Dwelling;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.keys.Keys;

/** Turns identifiers as sent into keyed references; nothing of the value leaves it. */
@ApplicationScoped
public class Identities {

  private final Directory directory;
  private final Marks marks;

  @Inject
  public Identities(Directory directory, Keys keys) {
    this(directory, Marks.of(keys));
  }

  Identities(Directory directory, Marks marks) {
    this.directory = directory;
    this.marks = marks;
  }

  /**
   * Reads an identifier of a question: its marks hold one for each wrapping depth.
   *
   * @param field the path of the identifier; problems name its {@code value} or {@code
   *     municipality}
   * @return empty when it is malformed or refused, with at least one problem added
   */
  public Optional<IdentifierRef> asked(String field, Identifier raw, FieldProblems problems) {
    return read(field, raw, problems).map(understood -> asked(raw.scheme(), understood));
  }

  /**
   * Reads an identifier for the register: the whole mark first, then the partial ones, all at the
   * newest depth.
   *
   * @param field the path of the identifier; problems name its {@code value} or {@code
   *     municipality}
   * @param warnings takes what looks wrong without being an error: the check digit of a 宛名番号
   * @return empty when it is malformed or refused, with at least one problem added
   */
  public Optional<List<KnownRef>> stored(
      String field, Identifier raw, FieldProblems problems, FieldProblems warnings) {
    return read(field, raw, problems)
        .map(
            understood -> {
              if (!understood.warning().isEmpty()) {
                warnings.add(field + ".value", understood.warning());
              }
              List<KnownRef> known = new ArrayList<>();
              known.add(known(raw.scheme(), understood, understood.whole(), true));
              understood.parts().stream()
                  .distinct()
                  .map(part -> known(raw.scheme(), understood, part, false))
                  .forEach(known::add);
              return List.copyOf(known);
            });
  }

  /**
   * Refuses a list of identifiers of one person that holds two values of one numbering. What can't
   * be read is passed over: it has its own problem.
   *
   * @param field the path of the list
   */
  public void requireOnePerson(String field, List<Identifier> raw, FieldProblems problems) {
    List<String> wholes =
        raw.stream()
            .flatMap(one -> read("", one, new FieldProblems()).stream())
            .map(Understood::whole)
            .toList();
    if (!OnePerson.canBe(wholes)) {
      problems.add(field, OnePerson.REMEDY);
    }
  }

  /** The reference of a member of staff by the {@code upn} of a verified token; never refused. */
  public IdentifierRef staff(String upn) {
    Set<String> exact = atEveryDepth(List.of(StaffForm.ofToken(upn)));
    return new IdentifierRef(Scheme.STAFF, "", exact, exact);
  }

  /** A member of staff as the register stores him: one mark at the newest depth. */
  public KnownRef storedStaff(String upn) {
    String mark = marks.mark(marks.depth(), StaffForm.ofToken(upn));
    return new KnownRef(Scheme.STAFF, "", mark, true, marks.depth());
  }

  /** The newest depth: how many identifier keys there are. */
  public int depth() {
    return marks.depth();
  }

  /** Wraps a stored mark up to the newest depth, from that mark alone. */
  public KnownRef atNewestDepth(KnownRef stored) {
    String mark = atNewestDepth(stored.mark(), stored.depth());
    int depth = Math.max(stored.depth(), marks.depth());
    return stored.wrapped(mark, depth);
  }

  /**
   * A question's reference with the marks of the depths that came since; what is wrapped once too
   * often beside them equals no stored mark.
   *
   * @param fromDepth how many identifier keys there were when it was asked
   */
  public IdentifierRef carriedOn(IdentifierRef asked, int fromDepth) {
    return new IdentifierRef(
        asked.scheme(),
        asked.numberedBy(),
        carriedOn(asked.exact(), fromDepth),
        carriedOn(asked.wide(), fromDepth),
        carriedOn(asked.near(), fromDepth),
        asked.dwellings().stream()
            .map(
                one ->
                    new Dwelling(
                        carriedOn(one.named(), fromDepth), carriedOn(one.same(), fromDepth)))
            .toList());
  }

  /** Carries bare marks of every depth up to that one on to the newest. */
  public Set<String> carriedOn(Set<String> asked, int fromDepth) {
    Set<String> all = new HashSet<>(asked);
    for (int depth = fromDepth + 1; depth <= marks.depth(); depth++) {
      int to = depth;
      Set.copyOf(all).forEach(mark -> all.add(marks.wrap(mark, to)));
    }
    return all;
  }

  /**
   * The mark at the newest depth of an identifier that was recorded with one mark for each depth
   * there was; empty where these are not of one value.
   *
   * @throws IllegalStateException where it was recorded under more keys than these
   */
  public Optional<String> newestOf(Set<String> recorded) {
    if (recorded.size() > marks.depth()) {
      throw new IllegalStateException("an entry was recorded under newer keys than these");
    }
    return recorded.stream()
        .map(first -> chainFrom(first, recorded.size()))
        .filter(recorded::containsAll)
        .findFirst()
        .map(chain -> wrapped(chain.get(chain.size() - 1), recorded.size(), marks.depth()));
  }

  /** The marks of the depths 1 to that one, of which the first is given. */
  private List<String> chainFrom(String first, int toDepth) {
    List<String> chain = new ArrayList<>(List.of(first));
    for (int depth = 2; depth <= toDepth; depth++) {
      chain.add(wrapped(chain.get(depth - 2), depth - 1, depth));
    }
    return chain;
  }

  private String wrapped(String mark, int fromDepth, int toDepth) {
    String wrapped = mark;
    for (int depth = fromDepth + 1; depth <= toDepth; depth++) {
      wrapped = marks.wrap(wrapped, depth);
    }
    return wrapped;
  }

  /** Wraps a bare mark of that depth up to the newest. */
  public String atNewestDepth(String mark, int fromDepth) {
    return wrapped(mark, fromDepth, marks.depth());
  }

  /**
   * A number of 0 or more and below 1 that stays the same for the same parts, and that nobody can
   * foresee who does not hold the key.
   */
  public double lot(String... parts) {
    byte[] mark = Base64.getUrlDecoder().decode(marks.framed("identity/lot/v1", parts));
    return (ByteBuffer.wrap(mark).getLong() >>> 11) * 0x1.0p-53;
  }

  /** A keyed mark of parts that are no identifier: the same for the same, and tells nothing. */
  public String keyed(String... parts) {
    return marks.framed("identity/text/v1", parts);
  }

  /** Whether free text, of any length or null, must be refused because of a 個人番号 in it. */
  public boolean holdsPersonalNumber(String freeText) {
    return freeText != null && PersonalNumber.isIn(freeText);
  }

  private IdentifierRef asked(Scheme scheme, Understood understood) {
    Set<String> exact = atEveryDepth(List.of(understood.whole()));
    Set<String> wide = atEveryDepth(understood.doubtful());
    wide.addAll(exact);
    Set<String> near = atEveryDepth(understood.near());
    near.addAll(exact);
    List<Dwelling> dwellings =
        understood.dwellings().stream()
            .map(one -> new Dwelling(atEveryDepth(List.of(one.kind())), atEveryDepth(one.values())))
            .toList();
    return new IdentifierRef(scheme, understood.numberedBy(), exact, wide, near, dwellings);
  }

  private KnownRef known(Scheme scheme, Understood read, String form, boolean whole) {
    int depth = marks.depth();
    return new KnownRef(scheme, read.numberedBy(), marks.mark(depth, form), whole, depth);
  }

  private Set<String> atEveryDepth(List<String> forms) {
    Set<String> all = new HashSet<>();
    for (int depth = 1; depth <= marks.depth(); depth++) {
      for (String form : forms) {
        all.add(marks.mark(depth, form));
      }
    }
    return all;
  }

  private Optional<Understood> read(String field, Identifier raw, FieldProblems problems) {
    if (raw.scheme() == null) {
      problems.add(field + ".scheme", "missing: name the scheme of the identifier");
      return Optional.empty();
    }
    Optional<NormalForm> form = form(field, raw, problems);
    Optional<String> text = CleanText.of(raw.value());
    if (text.isEmpty()) {
      problems.add(field + ".value", "missing or unreadable: send 1 to 200 printable characters");
    }
    if (form.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    IdentifierReading reading = form.get().read(text.get());
    if (reading instanceof IdentifierReading.Refused refused) {
      problems.add(field + ".value", refused.remedy());
      return Optional.empty();
    }
    return Optional.of((Understood) reading);
  }

  private Optional<NormalForm> form(String field, Identifier raw, FieldProblems problems) {
    if (!raw.scheme().isNumberedByMunicipality()) {
      if (raw.municipality() != null) {
        problems.add(field + ".municipality", "not used by this scheme: leave it out");
        return Optional.empty();
      }
      return Optional.of(plain(raw.scheme()));
    }
    return municipality(raw.municipality(), field + ".municipality", problems)
        .map(municipality -> new AtenaForm(raw.scheme(), municipality));
  }

  private Optional<Municipality> municipality(String code, String field, FieldProblems problems) {
    if (code == null || code.isEmpty()) {
      problems.add(field, "missing: send the 6-digit 地方公共団体コード that gave the number");
      return Optional.empty();
    }
    if (!Directory.isMunicipalityCode(code)) {
      problems.add(field, "not a 地方公共団体コード: send 6 digits with their check digit");
      return Optional.empty();
    }
    Optional<Municipality> known = directory.municipality(code);
    if (known.isEmpty()) {
      problems.add(field, "not a municipality of this guard: see policies/municipalities.csv");
    }
    return known;
  }

  static NormalForm plain(Scheme scheme) {
    return switch (scheme) {
      case NAME_DOB -> new NameDobForm();
      case NAME -> new NameForm();
      case PHONE -> new PhoneForm();
      case EMAIL -> new EmailForm();
      case ADDRESS -> new AddressForm();
      case PROFESSIONAL_NUMBER -> new ProfessionalNumberForm();
      case CORPORATE_NUMBER -> new CorporateNumberForm();
      case STAFF -> new StaffForm();
      // INVARIANT: numbers of a municipality have a form of their own. Held by IdentitiesTest.
      case ATENA, NON_RESIDENT_ATENA -> throw new IllegalStateException("numbered scheme");
    };
  }
}
