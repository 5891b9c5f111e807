; The n queens problem: n queens on an n by n board, none attacking another. A board is a list with
; one number per column, the row of the queen there; columns are added one by one and a column that
; fails is never built upon. After SICP, exercise 2.42; the puzzle is Max Bezzel's, of 1848.

(define (show label value)
  (display label)
  (display ": ")
  (display value)
  (newline))

(define (each action items)
  (if (pair? items)
      (begin
        (action (car items))
        (each action (cdr items)))))

; Does a queen in the column before this board stay clear of its queens? The first is one
; column away, so on a diagonal if it is one row away, and so on.
(define (safe? row board distance)
  (if (null? board)
      #t
      (if (= row (car board))
          #f
          (if (= (abs (- row (car board))) distance)
              #f
              (safe? row (cdr board) (+ distance 1))))))

; Every way to put one more queen in front of a board, from this row on.
(define (extensions board row size)
  (if (> row size)
      '()
      (if (safe? row board 1)
          (cons (cons row board) (extensions board (+ row 1) size))
          (extensions board (+ row 1) size))))

(define (extend-all boards size)
  (apply append (map (lambda (board) (extensions board 1 size)) boards)))

(define (boards columns size)
  (if (= columns 0)
      '(())
      (extend-all (boards (- columns 1) size) size)))

(define (queens size)
  (boards size size))

(define (range from to)
  (if (> from to)
      '()
      (cons from (range (+ from 1) to))))

(define (draw board)
  (each (lambda (row)
          (each (lambda (queen) (display (if (= queen row) " Q" " .")))
                board)
          (newline))
        (range 1 (length board))))

(show "all boards of 6" (queens 6))
(newline)

(each (lambda (size)
        (show (if (= size 1) "boards of size 1" size) (length (queens size))))
      (range 1 8))
(newline)

(define all-eight (queens 8))
(show "the first board of 8" (car all-eight))
(draw (car all-eight))
