package cn.jiangmen.quality.kit.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a workbook says about itself: its visible sheets, where the first one's rows are, and which system of dates it uses.
 *
 * @param sheets names of the visible sheets in their order
 * @param sheetPart the part with the rows of the first of them
 * @param from1904 whether days are counted from 1904 instead of 1900
 */
record Workbook(List<String> sheets, String sheetPart, String stylesPart, String stringsPart, boolean from1904) {
    private static final int MOST_SHEETS = 1_000;

    static Workbook read(Archive archive) throws IOException {
        String part = target(archive, "_rels/.rels", "", "/officeDocument");
        if (part == null) {
            part = "xl/workbook.xml";
        }
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        boolean from1904 = false;
        try (Xml xml = new Xml(archive.part(part).orElseThrow(Archive::broken))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String flag = xml.attribute("date1904").orElse("0");
                    from1904 = flag.equals("1") || flag.equals("true");
                } else if (xml.starts("sheet")
                        && xml.attribute("state").orElse("visible").equals("visible")) {
                    names.add(xml.attribute("name").orElse("?"));
                    ids.add(xml.attribute("id").orElse(""));
                    if (names.size() > MOST_SHEETS) {
                        throw Archive.broken();
                    }
                }
            }
        }
        Map<String, String> targets = new HashMap<>();
        String styles = null;
        String strings = null;
        try (Xml xml = new Xml(archive.part(relations).orElseThrow(Archive::broken))) {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    String type = xml.attribute("Type").orElse("");
                    String target = resolve(folder, xml.attribute("Target").orElse(""));
                    if (type.endsWith("/worksheet")) {
                        targets.put(xml.attribute("Id").orElse(""), target);
                    } else if (type.endsWith("/styles")) {
                        styles = target;
                    } else if (type.endsWith("/sharedStrings")) {
                        strings = target;
                    }
                }
            }
        }
        for (String id : ids) {
            if (targets.containsKey(id)) {
                return new Workbook(List.copyOf(names), targets.get(id), styles, strings, from1904);
            }
        }
        throw Archive.broken();
    }

    private static String target(Archive archive, String relations, String folder, String type) throws IOException {
        var part = archive.part(relations);
        if (part.isEmpty()) {
            return null;
        }
        try (Xml xml = new Xml(part.get())) {
            while (xml.next()) {
                if (xml.starts("Relationship")
                        && xml.attribute("Type").orElse("").endsWith(type)) {
                    return resolve(folder, xml.attribute("Target").orElse(""));
                }
            }
        }
        return null;
    }

    private static String resolve(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.removeLast();
                }
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
