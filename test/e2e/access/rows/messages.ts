/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const messages = `
GET    /reminders/mine                                            -             401 200 200 200 200 200 200 200 200 200 200   -
GET    /reminders/wishes                                          -             401 200 200 200 200 200 200 200 200 200 200   -
PUT    /reminders/wishes                                          -             401 200 200 200 200 200 200 200 200 200 200   -
GET    /reminders/trouble                                         -             401 403 403 403 200 403 200 403 403 403 200   -
GET    /reminders/people/:id                                      person        401 403 403 403 200 403 200 403 403 403 200 403
GET    /reminders/kinds                                           -             401 403 403 403 403 403 403 403 403 403 200   -
PUT    /reminders/kinds/:kind                                     messageKind   401 403 403 403 403 403 403 403 403 403 200 200
GET    /system/schedule                                           -             401 403 403 403 403 403 403 403 403 403 200   -
GET    /reminders/push                                            -             401 200 200 200 200 200 200 200 200 200 200   -
PUT    /reminders/push                                            -             401 200 200 200 200 200 200 200 200 200 200   -
POST   /reminders/push/forget                                     -             401 200 200 200 200 200 200 200 200 200 200   -
GET    /reminders/templates                                       -             401 403 403 403 403 403 403 403 403 403 200   -
GET    /reminders/:id/words                                       message       401 404 404 404 200 404 200 404 404 404 200 200
POST   /reminders/stop                                            -             422 422 422 422 422 422 422 422 422 422 422   -
POST   /reminders/receipts                                        -             403 403 403 403 403 403 403 403 403 403 403   -
GET    /reminders/bulk/preview                                    -             401 403 403 403 200 403 403 403 403 403 403   -
GET    /reminders/bulk                                            -             401 403 403 403 200 403 403 403 403 403 403   -
POST   /reminders/bulk                                            -             401 403 403 403 409 403 403 403 403 403 403   -
GET    /reminders/bulk/:id                                        bulk          401 403 403 403 200 403 403 403 403 403 403 403
POST   /reminders/bulk/:id/undo                                   bulk          401 403 403 403 200 403 403 403 403 403 403 403
POST   /reminders/:id/settle                                      message       401 403 403 403 200 403 409 403 403 403 409 409
`;
