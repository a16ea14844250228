/**
 * The duty ledger (任务台账): the plan's items cut into single tasks, who has to do them in which role, how far they are, and
 * what is told about them.
 *
 * <p>A duty (任务) is one sentence of the plan that asks for something. Departments are responsible for it as lead (牵头),
 * sharing (分工负责) or co-operating (配合); where the plan names the counties, each has a strand of its own. Who acts is a
 * department and its office: no names of persons and no numbers of theirs are kept anywhere here.
 */
package cn.jiangmen.quality.target.duty;
