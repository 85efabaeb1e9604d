package jp.ward.guard.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.web.Fields;

/**
 * Reads one list of identifiers into keyed references (contract 4.2). Held by
 * BadIdentifierStoryTest, BadQuestionStoryTest.
 */
public final class IdentifiersForm {

  private static final int MOST = 20;
  private static final Set<Scheme> PLACES = EnumSet.of(Scheme.PHONE, Scheme.EMAIL, Scheme.ADDRESS);

  private final Identities identities;
  private final FieldProblems problems;

  public IdentifiersForm(Identities identities, FieldProblems problems) {
    this.identities = identities;
    this.problems = problems;
  }

  /** Reads who stands under a name of the form, from none on; may be several people. */
  public List<IdentifierRef> read(Fields form, String name) {
    return read(form.objects(name, 0, MOST), form.path(name), new ArrayList<>());
  }

  /** Places to which something goes, under a name of the form, from none on. */
  public List<IdentifierRef> places(Fields form, String name) {
    List<Fields> items = form.objects(name, 0, MOST);
    List<Identifier> raw = new ArrayList<>();
    List<IdentifierRef> references = read(items, form.path(name), raw);
    if (references.size() == items.size()) {
      for (int i = 0; i < items.size(); i++) {
        if (!PLACES.contains(raw.get(i).scheme())) {
          items
              .get(i)
              .refuse(
                  "scheme",
                  "A place is a PHONE, an EMAIL or an ADDRESS: name a person in about."
                      + " 電話・メール・住所のいずれかです。人は about で示してください。");
        }
      }
    }
    return references;
  }

  /** One person under a name of the form, or nobody. */
  public List<IdentifierRef> person(Fields form, String name) {
    return person(form.objects(name, 0, MOST), form.path(name), new ArrayList<>());
  }

  /** The {@code identifiers} of one resident, of whom at least one finds a resident. */
  public List<IdentifierRef> resident(Fields form) {
    List<Fields> items = form.objects("identifiers", 1, MOST);
    List<Identifier> raw = new ArrayList<>();
    List<IdentifierRef> references = person(items, form.path("identifiers"), raw);
    boolean complete = !items.isEmpty() && references.size() == items.size();
    if (complete && raw.stream().map(Identifier::scheme).noneMatch(Scheme::findsResident)) {
      form.refuse(
          "identifiers",
          "Name the resident by a number, a kana name with date of birth, a telephone number, a"
              + " mailbox or an address. 氏名だけ・登録番号だけでは特定できません。");
    }
    return references;
  }

  private List<IdentifierRef> person(List<Fields> items, String path, List<Identifier> raw) {
    List<IdentifierRef> references = read(items, path, raw);
    identities.requireOnePerson(path, raw, problems);
    return references;
  }

  /** Adds what was sent to {@code raw}, as far as it has a scheme and a value. */
  private List<IdentifierRef> read(List<Fields> items, String path, List<Identifier> raw) {
    List<IdentifierRef> references = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Fields item = items.get(i);
      Scheme scheme = item.oneOf("scheme", Scheme.class, null);
      String value = item.text("value", true, 200);
      String municipality = item.text("municipality", false, 6);
      if (scheme != null && value != null) {
        Identifier sent = new Identifier(scheme, value, municipality);
        raw.add(sent);
        identities.asked(path + "[" + i + "]", sent, problems).ifPresent(references::add);
      }
    }
    return references;
  }
}
