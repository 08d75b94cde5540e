<#-- The realm's own page for a new password, under a title for somebody who has had none. -->
<#function msg key values...>
  <#if key == "updatePasswordTitle">
    <#return .data_model.msg("workspacesInvitePasswordTitle")>
  </#if>
  <#return .data_model.msg(key, values[0]!"", values[1]!"")>
</#function>
<#include "login-update-password.ftl">
