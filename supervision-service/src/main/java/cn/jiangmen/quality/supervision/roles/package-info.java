/** Who may do what (岗位权限): which role may do which act are rows; what a caller claims is kept with the act. */
package cn.jiangmen.quality.supervision.roles;
