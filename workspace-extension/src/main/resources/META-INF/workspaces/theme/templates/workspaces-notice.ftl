<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=message?has_content; section>
  <#if section = "header">
    <span style="overflow-wrap: anywhere;">${msg(notice.title, notice.about[0]!"", notice.about[1]!"")}</span>
  <#elseif section = "form">
    <div id="workspaces-notice" class="${properties.kcFormClass!}" style="overflow-wrap: anywhere;">
      <div class="${properties.kcFormGroupClass!}">
        <p class="instruction">${msg(notice.text, notice.about[0]!"", notice.about[1]!"")}</p>
        <#if notice.next??><p><a id="workspaces-continue" href="${notice.next}">${msg(notice.nextLabel, notice.about[0]!"")}</a></p></#if>
      </div>
      <#if notice.button??>
        <form class="${properties.kcFormClass!}" method="post" action="${notice.action!"done"}">
          <div class="${properties.kcFormActionGroupClass!}">
            <button type="submit" style="white-space: normal; overflow-wrap: anywhere;" name="${notice.button}" value="1" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${msg(notice.label, notice.about[0]!"")}</button>
          </div>
        </form>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
