package jp.ward.guard.registration;

import java.util.List;
import jp.ward.guard.kernel.KnownRef;

/**
 * A person or a destination on its way into the register: keyed marks only.
 *
 * @param kind the role of a protected person, the kind of an associate, empty for others
 * @param associates who belongs to a respondent, empty for others
 */
public record Entered(
    RegistrationSide side, String kind, List<KnownRef> marks, List<Entered> associates) {}
