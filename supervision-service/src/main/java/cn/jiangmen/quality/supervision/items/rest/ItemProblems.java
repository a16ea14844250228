package cn.jiangmen.quality.supervision.items.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.items.ItemRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class ItemProblems extends ProblemMapper<ItemRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(ItemRefused refusal) {
        return switch (refusal) {
            case ItemRefused.NotFound r ->
                new Problem(
                        ItemProblem.CHECK_ITEM_NOT_FOUND,
                        "抽查事项清单中没有编码“" + echo(r.code) + "”。",
                        "The list has no item \"" + echo(r.code) + "\".");
            case ItemRefused.CodeTaken r ->
                new Problem(
                        ItemProblem.CHECK_ITEM_CODE_TAKEN,
                        "编码“" + echo(r.code) + "”已属于另一事项,请更正该事项或另取编码。",
                        "The code \"" + echo(r.code)
                                + "\" stands for another item; correct that one or take another code.",
                        List.of(new Problem.FieldError("code", "taken")));
            case ItemRefused.NothingToCorrect _ ->
                new Problem(
                        ItemProblem.CHECK_ITEM_UNCHANGED,
                        "所填内容与清单一致,没有需要更正的内容。",
                        "What is given is what the list says already.");
            case ItemRefused.AlreadyRetired r ->
                new Problem(
                        ItemProblem.CHECK_ITEM_RETIRED,
                        "该事项自 " + r.on + " 起停用,不能再更改。",
                        "The item is retired from " + r.on + "; nothing more happens to it.");
            case ItemRefused.RetiredBeforeValid r ->
                new Problem(
                        ItemProblem.RETIRED_BEFORE_VALID,
                        "停用日期 " + r.on + " 早于启用日期 " + r.validFrom + "。",
                        r.on + " lies before the item's first day " + r.validFrom + ".",
                        List.of(new Problem.FieldError("retired_on", "before-valid-from")));
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
