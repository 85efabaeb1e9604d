package jp.ward.guard.platform;

import io.smallrye.config.ConfigMapping;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.ward.guard.access.CallerSettings;
import jp.ward.guard.access.LimitSettings;
import jp.ward.guard.approval.ApprovalSettings;
import jp.ward.guard.approval.ClearanceSettings;
import jp.ward.guard.audit.disclosure.LookBackSettings;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.trail.TrailSettings;
import jp.ward.guard.check.CheckSettings;
import jp.ward.guard.handover.HandoverSettings;
import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.notice.NoticeSettings;
import jp.ward.guard.notice.OutboxSettings;
import jp.ward.guard.notice.SmtpSettings;

/** The settings that the rooms declare for themselves. A room that is missing here fails a test. */
final class RoomSettings {

  private static final List<Class<?>> ROOMS =
      List.of(
          CheckSettings.class,
          CallerSettings.class,
          HandoverSettings.class,
          LookBackSettings.class,
          LimitSettings.class,
          ApprovalSettings.class,
          ClearanceSettings.class,
          NoticeSettings.class,
          SmtpSettings.class,
          OutboxSettings.class,
          TrailSettings.class,
          FindingSettings.class);

  static final List<Setting> ALL = ROOMS.stream().flatMap(RoomSettings::declared).toList();

  private RoomSettings() {}

  private static Stream<Setting> declared(Class<?> room) {
    Stream<Setting> named = Arrays.stream(room.getFields()).flatMap(RoomSettings::named);
    Stream<Setting> mapped = Arrays.stream(room.getMethods()).flatMap(one -> mapped(room, one));
    return Stream.concat(named, mapped).sorted(Comparator.comparing(Setting::property));
  }

  private static Stream<Setting> named(Field constant) {
    DeclaredSetting declared = constant.getAnnotation(DeclaredSetting.class);
    try {
      return declared == null
          ? Stream.empty()
          : Stream.of(Setting.declared((String) constant.get(null), declared));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(constant + " is not public", e);
    }
  }

  private static Stream<Setting> mapped(Class<?> room, Method method) {
    DeclaredSetting declared = method.getAnnotation(DeclaredSetting.class);
    if (declared == null) {
      return Stream.empty();
    }
    String name = method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    String prefix = room.getAnnotation(ConfigMapping.class).prefix();
    return Stream.of(Setting.declared(prefix + "." + name, declared));
  }
}
