package cn.jiangmen.quality.supervision.publicity;

import cn.jiangmen.quality.supervision.Subject;
import java.util.ArrayList;
import java.util.List;

/** Holds an entry against the register of enterprises and the required fields, before the platform does. */
final class PreCheck {
    private PreCheck() {}

    static List<Finding> of(Entry each) {
        List<Finding> found = new ArrayList<>();
        if (each.creditCode() == null) {
            found.add(Finding.blocking(Finding.Code.CODE_MISSING, "CF_XDR_SHXYM"));
        } else if (each.registeredName() == null) {
            found.add(Finding.told(Finding.Code.NOT_IN_REGISTER, "CF_XDR_SHXYM"));
        } else {
            if (!each.creditCode().equals(each.registeredCode())) {
                found.add(Finding.blocking(Finding.Code.CODE_REPLACED, "CF_XDR_SHXYM"));
            }
            if (!Subject.key(each.partyName()).equals(each.registeredNameKey())) {
                found.add(Finding.blocking(Finding.Code.NAME_DIFFERS, "CF_XDR_MC"));
            }
            if ("DEREGISTERED".equals(each.registeredStatus())) {
                found.add(Finding.told(Finding.Code.DEREGISTERED, "CF_XDR_SHXYM"));
            }
        }
        required(found, each.offenceType(), "CF_WFXW");
        required(found, each.facts(), "CF_SY");
        required(found, each.content(), "CF_NR");
        if (each.authorityCode() == null) {
            found.add(Finding.blocking(Finding.Code.AUTHORITY_CODE_MISSING, "CF_CFJGDM"));
        }
        return found;
    }

    static boolean passes(List<Finding> found) {
        return found.stream().noneMatch(Finding::blocking);
    }

    private static void required(List<Finding> found, String value, String field) {
        if (value == null) {
            found.add(Finding.blocking(Finding.Code.FIELD_MISSING, field));
        }
    }
}
