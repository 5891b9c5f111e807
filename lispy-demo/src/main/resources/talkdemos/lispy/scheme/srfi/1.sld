; SPDX-License-Identifier: Apache-2.0
; SRFI 1, list library. The procedures whose names end in ! are those without: they may, but need not,
; reuse the cells that they are given.
(define-library (srfi 1)
  (import (scheme base) (scheme case-lambda) (scheme cxr) (lispy prelude))
  (export
   ; constructors
   cons list xcons cons* make-list list-tabulate list-copy circular-list iota
   ; predicates
   pair? null? proper-list? circular-list? dotted-list? not-pair? null-list? list=
   ; selectors
   car cdr caar cadr cdar cddr
   caaar caadr cadar caddr cdaar cdadr cddar cdddr
   caaaar caaadr caadar caaddr cadaar cadadr caddar cadddr
   cdaaar cdaadr cdadar cdaddr cddaar cddadr cdddar cddddr
   list-ref first second third fourth fifth sixth seventh eighth ninth tenth
   car+cdr take drop take-right drop-right split-at last last-pair
   (rename take take!) (rename drop-right drop-right!) (rename split-at split-at!)
   ; the whole list
   length length+ append concatenate reverse append-reverse zip unzip1 unzip2 unzip3 unzip4 unzip5 count
   (rename append append!) (rename concatenate concatenate!) (rename reverse reverse!)
   (rename append-reverse append-reverse!)
   ; fold, unfold and map
   map for-each append-map filter-map map-in-order pair-for-each
   fold fold-right pair-fold pair-fold-right unfold unfold-right reduce reduce-right
   (rename map map!) (rename append-map append-map!)
   ; filtering and searching
   filter partition remove find find-tail any every list-index take-while drop-while span break
   (rename filter filter!) (rename partition partition!) (rename remove remove!)
   (rename take-while take-while!) (rename span span!) (rename break break!)
   member memq memv delete delete-duplicates
   (rename delete delete!) (rename delete-duplicates delete-duplicates!)
   ; association lists
   assoc assq assv alist-cons alist-copy alist-delete
   (rename alist-delete alist-delete!)
   ; lists as sets
   lset<= lset= lset-adjoin lset-union lset-intersection lset-difference lset-xor lset-diff+intersection
   (rename lset-union lset-union!) (rename lset-intersection lset-intersection!)
   (rename lset-difference lset-difference!) (rename lset-xor lset-xor!)
   (rename lset-diff+intersection lset-diff+intersection!)
   set-car! set-cdr!)
  (begin
    (define (xcons a b) (cons b a))

    (define (cons* item . items)
      (if (null? items) item (cons item (apply cons* items))))

    (define (circular-list item . items)
      (let ((cells (cons item (list-copy items))))
        (set-cdr! (last-pair cells) cells)
        cells))

    ; Where the cells of a list lead: the end that is not a pair, or #f for a circle. The slow one
    ; makes one step where the fast one makes two: in a circle they meet.
    (define (end-of items on-end on-circle)
      (let next ((slow items) (fast items))
        (cond ((not (pair? fast)) (on-end fast))
              ((not (pair? (cdr fast))) (on-end (cdr fast)))
              ((eq? (cdr slow) (cddr fast)) (on-circle))
              (else (next (cdr slow) (cddr fast))))))

    (define (proper-list? items) (end-of items null? (lambda () #f)))
    (define (circular-list? items) (end-of items (lambda (end) #f) (lambda () #t)))
    (define (dotted-list? items) (end-of items (lambda (end) (not (null? end))) (lambda () #f)))
    (define (not-pair? object) (not (pair? object)))

    (define (null-list? items)
      (cond ((pair? items) #f)
            ((null? items) #t)
            (else (error "null-list?: expected a list, got" items))))

    (define (list= same? . lists)
      (define (two-same? a b)
        (cond ((null? a) (null? b))
              ((null? b) #f)
              (else (and (same? (car a) (car b)) (two-same? (cdr a) (cdr b))))))
      (or (null? lists)
          (let next ((list (car lists)) (lists (cdr lists)))
            (or (null? lists)
                (and (or (eq? list (car lists)) (two-same? list (car lists)))
                     (next (car lists) (cdr lists)))))))

    (define (first items) (car items))
    (define (second items) (cadr items))
    (define (third items) (caddr items))
    (define (fourth items) (cadddr items))
    (define (fifth items) (list-ref items 4))
    (define (sixth items) (list-ref items 5))
    (define (seventh items) (list-ref items 6))
    (define (eighth items) (list-ref items 7))
    (define (ninth items) (list-ref items 8))
    (define (tenth items) (list-ref items 9))

    (define (car+cdr pair) (values (car pair) (cdr pair)))

    (define (take items size)
      (let-values (((front back) (split-at items size))) front))
    (define (drop items size) (list-tail items size))

    (define (split-at items size)
      (let next ((rest items) (size size) (front '()))
        (if (= size 0)
            (values (reverse front) rest)
            (next (cdr rest) (- size 1) (cons (car rest) front)))))

    ; A list of pairs, however it ends.
    (define (pair-count items)
      (let next ((items items) (size 0))
        (if (pair? items) (next (cdr items) (+ size 1)) size)))

    (define (take-right items size) (list-tail items (- (pair-count items) size)))
    (define (drop-right items size) (take items (- (pair-count items) size)))
    (define (last items) (car (last-pair items)))
    (define (last-pair items)
      (if (pair? (cdr items)) (last-pair (cdr items)) items))

    (define (length+ items)
      (end-of items (lambda (end) (pair-count items)) (lambda () #f)))

    (define (concatenate lists) (apply append lists))
    (define (append-reverse reversed tail)
      (if (null? reversed)
          tail
          (append-reverse (cdr reversed) (cons (car reversed) tail))))

    (define (zip items . lists) (apply map list items lists))
    (define (unzip1 lists) (map car lists))
    (define (unzip2 lists) (values (map car lists) (map cadr lists)))
    (define (unzip3 lists) (values (map car lists) (map cadr lists) (map caddr lists)))
    (define (unzip4 lists)
      (values (map car lists) (map cadr lists) (map caddr lists) (map cadddr lists)))
    (define (unzip5 lists)
      (values (map car lists) (map cadr lists) (map caddr lists) (map cadddr lists)
              (map fifth lists)))

    (define (map-in-order procedure . lists) (apply map procedure lists))

    ; The tail is taken before the call, which may overwrite the cdr.
    (define (pair-for-each procedure . lists)
      (when (every pair? lists)
        (let ((tails (map cdr lists)))
          (apply procedure lists)
          (apply pair-for-each procedure tails))))

    (define (pair-fold procedure seed . lists)
      (let next ((lists lists) (result seed))
        (if (every pair? lists)
            (let ((tails (map cdr lists)))
              (next tails (apply procedure (append lists (list result)))))
            result)))

    (define (pair-fold-right procedure seed . lists)
      (let next ((lists lists))
        (if (every pair? lists)
            (let ((result (next (map cdr lists))))
              (apply procedure (append lists (list result))))
            seed)))

    (define unfold
      (case-lambda
        ((stop? item successor seed) (unfold stop? item successor seed (lambda (seed) '())))
        ((stop? item successor seed tail)
         (let next ((seed seed) (done '()))
           (if (stop? seed)
               (append-reverse done (tail seed))
               (next (successor seed) (cons (item seed) done)))))))

    (define unfold-right
      (case-lambda
        ((stop? item successor seed) (unfold-right stop? item successor seed '()))
        ((stop? item successor seed tail)
         (let next ((seed seed) (result tail))
           (if (stop? seed)
               result
               (next (successor seed) (cons (item seed) result)))))))

    (define (take-while wanted? items)
      (let-values (((front back) (span wanted? items))) front))

    (define (drop-while wanted? items)
      (let-values (((front back) (span wanted? items))) back))

    (define (span wanted? items)
      (let next ((items items) (front '()))
        (if (and (pair? items) (wanted? (car items)))
            (next (cdr items) (cons (car items) front))
            (values (reverse front) items))))

    (define (break wanted? items)
      (span (lambda (item) (not (wanted? item))) items))

    (define (alist-cons key value alist) (cons (cons key value) alist))
    (define (alist-copy alist)
      (map (lambda (entry) (cons (car entry) (cdr entry))) alist))
    (define alist-delete
      (case-lambda
        ((key alist) (alist-delete key alist equal?))
        ((key alist same?) (remove (lambda (entry) (same? key (car entry))) alist))))

    ; Sets. (same? a b) is called with an item of the earlier list first.
    (define (in? same? item items)
      (any (lambda (earlier) (same? earlier item)) items))

    (define (subset? same? as bs)
      (every (lambda (a) (any (lambda (b) (same? a b)) bs)) as))

    (define (each-next? related? lists)
      (or (null? lists)
          (let next ((list (car lists)) (lists (cdr lists)))
            (or (null? lists)
                (and (or (eq? list (car lists)) (related? list (car lists)))
                     (next (car lists) (cdr lists)))))))

    (define (lset<= same? . lists)
      (each-next? (lambda (as bs) (subset? same? as bs)) lists))

    (define (lset= same? . lists)
      (each-next? (lambda (as bs)
                    (and (subset? same? as bs)
                         (subset? (lambda (b a) (same? a b)) bs as)))
                  lists))

    (define (lset-adjoin same? items . new)
      (fold (lambda (item items) (if (in? same? item items) items (cons item items))) items new))

    (define (lset-union same? . lists)
      (reduce (lambda (list union)
                (cond ((null? list) union)
                      ((null? union) list)
                      ((eq? list union) union)
                      (else (apply lset-adjoin same? union list))))
              '() lists))

    (define (lset-intersection same? items . lists)
      (filter (lambda (item)
                (every (lambda (list) (any (lambda (other) (same? item other)) list)) lists))
              items))

    (define (lset-difference same? items . lists)
      (remove (lambda (item)
                (any (lambda (list) (any (lambda (other) (same? item other)) list)) lists))
              items))

    (define (lset-xor same? . lists)
      (reduce (lambda (bs as)
                (append-reverse (lset-difference same? bs as) (lset-difference same? as bs)))
              '() lists))

    (define (lset-diff+intersection same? items . lists)
      (partition (lambda (item)
                   (not (any (lambda (list) (any (lambda (other) (same? item other)) list)) lists)))
                 items))))
