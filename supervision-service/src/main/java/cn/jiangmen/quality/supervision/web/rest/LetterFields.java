package cn.jiangmen.quality.supervision.web.rest;

import cn.jiangmen.quality.kit.StorableText;
import cn.jiangmen.quality.supervision.complaints.Category;
import cn.jiangmen.quality.supervision.complaints.Channel;
import cn.jiangmen.quality.supervision.complaints.MatterKind;
import cn.jiangmen.quality.supervision.complaints.Reporter;
import cn.jiangmen.quality.supervision.complaints.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** What was typed into the form of a letter. It is never printed. */
record LetterFields(
        Set<String> kinds,
        String name,
        String phone,
        String email,
        String address,
        String enterpriseName,
        String creditCode,
        String certificateNumber,
        String county,
        String category,
        String facts,
        String claim) {
    private static final int NAME = 200;
    private static final int CODE = 64;
    private static final int LETTER = 5_000;
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,20}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Set<String> COUNTIES =
            Set.of("440703", "440704", "440705", "440781", "440783", "440784", "440785");

    static final LetterFields EMPTY = new LetterFields(Set.of(), "", "", "", "", "", "", "", "", "", "", "");

    @Override
    public String toString() {
        return "LetterFields";
    }

    static LetterFields of(Map<String, Collection<FormValue>> form) {
        Map<String, String> texts = new HashMap<>();
        Set<String> kinds = new TreeSet<>();
        form.forEach((field, values) -> values.stream()
                .filter(value -> !value.isFileItem())
                .forEach(value -> {
                    String text = value.getValue().replace("\r\n", "\n").strip();
                    if (field.equals("kinds")) {
                        kinds.add(text);
                    } else {
                        texts.put(field, text);
                    }
                }));
        return new LetterFields(
                kinds,
                texts.getOrDefault("name", ""),
                texts.getOrDefault("phone", ""),
                texts.getOrDefault("email", ""),
                texts.getOrDefault("address", ""),
                texts.getOrDefault("enterprise_name", ""),
                texts.getOrDefault("credit_code", ""),
                texts.getOrDefault("certificate_number", ""),
                texts.getOrDefault("county", ""),
                texts.getOrDefault("category", ""),
                texts.getOrDefault("facts", ""),
                texts.getOrDefault("claim", ""));
    }

    /** Templates ask which kinds are ticked. */
    public boolean has(String kind) {
        return kinds.contains(kind);
    }

    /** Everything that is wrong with the fields, in the order of the form. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        boolean complaint = kinds.contains(MatterKind.COMPLAINT.name());
        if (kinds.isEmpty() || !Set.of("COMPLAINT", "REPORT").containsAll(kinds)) {
            faults.add(new Fault("kinds", "请选择投诉、举报，或者两者都选。", "Choose complaint, report, or both."));
        }
        line(faults, "enterprise_name", enterpriseName, NAME);
        if (enterpriseName.isEmpty()) {
            faults.add(new Fault("enterprise_name", "请填写被投诉举报的企业或者机构名称。", "Say which enterprise or body it is about."));
        }
        line(faults, "credit_code", creditCode, CODE);
        line(faults, "certificate_number", certificateNumber, NAME);
        if (!county.isEmpty() && !COUNTIES.contains(county)) {
            faults.add(new Fault("county", "请从列表中选择县（市、区）。", "Choose a county of the list."));
        }
        if (java.util.Arrays.stream(Category.values())
                .noneMatch(each -> each.name().equals(category))) {
            faults.add(new Fault("category", "请选择问题类别。", "Choose what it is about."));
        }
        text(faults, "facts", facts);
        if (facts.isEmpty()) {
            faults.add(new Fault("facts", "请写明发生了什么。", "Say what happened."));
        }
        text(faults, "claim", claim);
        if (complaint && claim.isEmpty()) {
            faults.add(new Fault("claim", "投诉请写明诉求，例如退货、赔偿。", "A complaint needs what you ask for, such as a refund."));
        } else if (!complaint && !claim.isEmpty()) {
            faults.add(new Fault(
                    "claim",
                    "只举报时没有诉求；要求退货、赔偿请同时选择投诉。",
                    "A report alone asks for nothing; tick complaint too if you do."));
        }
        person(faults, complaint);
        return faults;
    }

    Submission said() {
        Set<MatterKind> matters = new TreeSet<>();
        kinds.forEach(kind -> matters.add(MatterKind.valueOf(kind)));
        return new Submission(
                matters,
                Channel.ONLINE,
                null,
                anonymous() ? null : new Reporter(name, orNull(phone), orNull(email), orNull(address), null),
                enterpriseName,
                orNull(creditCode),
                orNull(certificateNumber),
                orNull(county),
                Category.valueOf(category),
                facts,
                orNull(claim),
                null);
    }

    private boolean anonymous() {
        return name.isEmpty() && phone.isEmpty() && email.isEmpty() && address.isEmpty();
    }

    private void person(List<Fault> faults, boolean complaint) {
        line(faults, "name", name, NAME);
        boolean named = complaint || !anonymous();
        if (named && name.codePointCount(0, name.length()) < 2) {
            faults.add(
                    complaint
                            ? new Fault(
                                    "name",
                                    "投诉须填写姓名；举报可以匿名。",
                                    "A complaint needs your name; a report may be anonymous.")
                            : new Fault(
                                    "name",
                                    "实名举报请填写姓名；匿名举报请把本栏各项都留空。",
                                    "Give your name, or leave this whole part empty to stay anonymous."));
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            faults.add(new Fault(
                    "phone",
                    "电话只能有数字、空格、+、-和括号，5 至 20 位。",
                    "A telephone has 5 to 20 digits, spaces, +, - or brackets."));
        } else if (named && phone.isEmpty() && email.isEmpty()) {
            faults.add(new Fault(
                    "phone",
                    "请填写电话或者电子邮箱，以便告知您结果。",
                    "Give a telephone or an e-mail address, so that you can be told."));
        }
        line(faults, "email", email, NAME);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            faults.add(new Fault(
                    "email", "电子邮箱格式不正确，例如 name@example.org。", "An e-mail address looks like name@example.org."));
        }
        line(faults, "address", address, NAME);
        if (complaint && address.isEmpty()) {
            faults.add(new Fault("address", "投诉须填写通讯地址。", "A complaint needs your address."));
        }
    }

    private static void line(List<Fault> faults, String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            faults.add(new Fault(field, "最多 " + longest + " 个字。", "At most " + longest + " characters."));
        } else if (!StorableText.storable(text) || text.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault(field, "含有不能使用的字符。", "It has characters that cannot be used."));
        }
    }

    private static void text(List<Fault> faults, String field, String text) {
        if (text.length() > LETTER) {
            faults.add(new Fault(field, "最多 " + LETTER + " 个字。", "At most " + LETTER + " characters."));
        } else if (!StorableText.storable(text)) {
            faults.add(new Fault(field, "含有不能使用的字符。", "It has characters that cannot be used."));
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
